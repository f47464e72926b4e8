/** What the vault process asks of an evidence thread. Answers come in the order asked, per job. */
export type ToThread =
  | { readonly kind: 'begin-hash'; readonly job: number; readonly memory: SharedArrayBuffer }
  | {
      readonly kind: 'begin-open'
      readonly job: number
      readonly memory: SharedArrayBuffer
      /** descriptor of the sealed file, which the vault process keeps open until the job is dropped */
      readonly fd: number
      readonly header: Uint8Array
      readonly key: Uint8Array
      readonly size: number
    }
  /** hash a part of the shared memory; answer: true */
  | { readonly kind: 'add'; readonly job: number; readonly offset: number; readonly length: number }
  /** answer: the hash in hexadecimal; the job ends */
  | { readonly kind: 'finish'; readonly job: number }
  /** open chunks `first` to `last` into the shared memory at `offset`; answer: whether all were authentic */
  | {
      readonly kind: 'open'
      readonly job: number
      readonly first: number
      readonly last: number
      readonly offset: number
    }
  /** the job ends; no answer */
  | { readonly kind: 'drop'; readonly job: number }

export interface FromThread {
  readonly job: number
  readonly answer: boolean | string
}
