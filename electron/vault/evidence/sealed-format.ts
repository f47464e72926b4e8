/**
 * The layout of a sealed evidence file, version 1 (frozen: later versions must read it for ever).
 *
 *     offset  bytes
 *          0      8  magic "HAECHIEV"
 *          8      2  format version, big endian: 1
 *         10      6  zero
 *         16     16  vault id
 *         32     16  file id
 *         48      8  length of the original in bytes, big endian
 *         56     16  nonce prefix, random
 *         72         chunks: 256 KiB of the original each (the last one the rest, possibly empty), each + 16 bytes tag
 *
 * The length of a source is known before its first chunk is sealed, and a source that turns out longer or shorter is
 * refused. So the whole header, length included, is associated data of every chunk: a file that was cut, extended,
 * reordered, repeated or taken from another file or vault does not open.
 */
import { join } from 'node:path'
import { chunkBytes, noncePrefixBytes, tagBytes } from '../keys/chunk-cipher.ts'

export const headerBytes = 72
const prefixAt = 56
const magic = Buffer.from('HAECHIEV', 'latin1')
const version = 1

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A file on disk is named by a UUIDv4: nothing of the time of its making may be seen without a key. */
export const isFileId = (id: string): boolean => uuid4.test(id)

const idBytes = (id: string): Buffer => {
  if (!uuid.test(id)) throw new RangeError('not a lower-case UUID')
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

export interface SealedIdentity {
  readonly vaultId: string
  /** UUIDv4 */
  readonly fileId: string
  /** bytes of the original */
  readonly size: number
}

export const encodeHeader = ({ vaultId, fileId, size }: SealedIdentity, prefix: Buffer): Buffer => {
  if (!isFileId(fileId)) throw new RangeError('an evidence file is named by a UUIDv4')
  const header = Buffer.alloc(headerBytes)
  magic.copy(header, 0)
  header.writeUInt16BE(version, 8)
  idBytes(vaultId).copy(header, 16)
  idBytes(fileId).copy(header, 32)
  header.writeBigUInt64BE(BigInt(size), 48)
  prefix.copy(header, prefixAt)
  return header
}

export const prefixOf = (header: Buffer): Buffer => header.subarray(prefixAt, prefixAt + noncePrefixBytes)

/** An empty original has one empty final chunk, so that its absence is authenticated too. */
export const chunkCount = (size: number): number => Math.max(1, Math.ceil(size / chunkBytes))

/** plain bytes in chunk `index` */
export const chunkLength = (size: number, index: number): number => Math.min(chunkBytes, size - index * chunkBytes)

/** where chunk `index` begins on disk */
export const chunkOffset = (index: number): number => headerBytes + index * (chunkBytes + tagBytes)

/** bytes of the sealed file on disk */
export const sealedSize = (size: number): number => headerBytes + size + chunkCount(size) * tagBytes

/** `evidence/xx/<id>`, xx being the id's first two digits. */
export const sealedPath = (folder: string, fileId: string): string => {
  if (!isFileId(fileId)) throw new RangeError('an evidence file is named by a UUIDv4')
  return join(folder, fileId.slice(0, 2), fileId)
}

/** The name beside it under which a file is written until it is whole. */
export const unfinishedSuffix = '.sealing'
