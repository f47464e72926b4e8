/** Files dragged over an element, and dropped on it. Links and text dragged in are left alone. */
import { useRef, useState, type DragEvent } from 'react'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

export interface DropTarget {
  readonly over: boolean
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

export const useDropTarget = (onFiles: (files: readonly File[]) => void): DropTarget => {
  const [over, setOver] = useState(false)
  // Entering a child leaves its parent: only the balance tells whether the pointer is still inside.
  const depth = useRef(0)
  const change = (by: number) => {
    depth.current = Math.max(0, depth.current + by)
    setOver(depth.current > 0)
  }
  return {
    over,
    handlers: {
      onDragEnter: (event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        change(1)
      },
      onDragOver: (event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      onDragLeave: (event) => {
        if (carriesFiles(event)) change(-1)
      },
      onDrop: (event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        onFiles([...event.dataTransfer.files])
      },
    },
  }
}
