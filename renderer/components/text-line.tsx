/** One line of typed text with its label. Stored text is NFC; macOS may type or paste NFD. */
import { TextInput, type TextInputProps } from '@mantine/core'

export interface TextLineProps extends Omit<TextInputProps, 'value' | 'onChange' | 'label'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export const TextLine = ({ value, onChange, ...rest }: TextLineProps) => (
  <TextInput
    {...rest}
    value={value}
    maxLength={rest.maxLength ?? 500}
    spellCheck={false}
    autoComplete="off"
    onChange={(event) => {
      onChange(event.currentTarget.value)
    }}
    onBlur={(event) => {
      // Not while typing: changing the text in the middle of a Hangul composition would break it.
      const plain = event.currentTarget.value.normalize('NFC')
      if (plain !== event.currentTarget.value) onChange(plain)
      rest.onBlur?.(event)
    }}
  />
)
