/** A picture from memory. The browser turns it the right way by what the camera wrote in it. */
import { ActionIcon, Button } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice.tsx'
import styles from './evidence.module.css'

const STEP = 1.25

/** An address for the bytes that lives as long as the picture is shown. */
const useObjectUrl = (bytes: Uint8Array, mime: string): string => {
  const url = useMemo(() => URL.createObjectURL(new Blob([bytes.slice()], { type: mime })), [bytes, mime])
  useEffect(
    () => () => {
      URL.revokeObjectURL(url)
    },
    [url],
  )
  return url
}

/** @param mime only what the vault process says; never taken from the file's name */
export const PictureView = ({
  bytes,
  mime,
  alt,
}: {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly alt: string
}) => {
  const { t } = useTranslation('evidence')
  const url = useObjectUrl(bytes, mime)
  const [failed, setFailed] = useState(false)
  const [natural, setNatural] = useState(0)
  const [shown, setShown] = useState(0)
  /** null: fitted */
  const [zoom, setZoom] = useState<number | null>(null)
  if (failed) return <Notice kind="care">{t('imageFailed')}</Notice>
  const zoomed = (factor: number) => {
    if (natural > 0) setZoom(Math.min(8, Math.max(0.05, (zoom ?? shown / natural) * factor)))
  }
  return (
    <div className={styles.picture}>
      <div className={styles.pictureTools}>
        <ActionIcon
          variant="default"
          aria-label={t('zoomOut')}
          onClick={() => {
            zoomed(1 / STEP)
          }}
        >
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('zoomIn')}
          onClick={() => {
            zoomed(STEP)
          }}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            setZoom(null)
          }}
          aria-pressed={zoom === null}
        >
          {t('fit')}
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            setZoom(1)
          }}
          aria-pressed={zoom === 1}
        >
          {t('actual')}
        </Button>
      </div>
      <div className={styles.pictureFrame} tabIndex={0} role="group" aria-label={alt}>
        <img
          src={url}
          alt={alt}
          data-fit={zoom === null}
          {...(zoom === null || natural === 0 ? {} : { style: { width: Math.round(natural * zoom) } })}
          onLoad={(event) => {
            setNatural(event.currentTarget.naturalWidth)
            setShown(event.currentTarget.clientWidth)
          }}
          onError={() => {
            setFailed(true)
          }}
        />
      </div>
    </div>
  )
}
