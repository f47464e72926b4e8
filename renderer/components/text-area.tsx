/** Several lines of typed text; the field grows with them. */
import { Textarea, type TextareaProps } from '@mantine/core'

export interface TextAreaProps extends Omit<TextareaProps, 'value' | 'onChange' | 'label'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export const TextArea = ({ value, onChange, ...rest }: TextAreaProps) => (
  <Textarea
    autosize
    minRows={3}
    {...rest}
    value={value}
    maxLength={rest.maxLength ?? 20_000}
    spellCheck={false}
    autoComplete="off"
    onChange={(event) => {
      onChange(event.currentTarget.value)
    }}
    onBlur={(event) => {
      const plain = event.currentTarget.value.normalize('NFC')
      if (plain !== event.currentTarget.value) onChange(plain)
      rest.onBlur?.(event)
    }}
  />
)
