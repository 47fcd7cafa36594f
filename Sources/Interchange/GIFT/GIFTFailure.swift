/// Why a question in GIFT cannot be read.
struct GIFTFailure: Error {
  let code: ImportCode
  /// The place, short enough for a line.
  let value: String

  init(_ code: ImportCode, _ place: some Collection<UInt8>) {
    self.code = code
    value = GIFTEscapes.source(Array(place.prefix(160)))
  }
}
