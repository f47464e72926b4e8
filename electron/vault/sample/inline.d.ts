/** A file of `assets`, put into the bundle as a data URI. */
declare module '*?inline' {
  const uri: string
  export default uri
}
