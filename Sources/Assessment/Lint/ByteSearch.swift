/// Finds bytes in bytes, since `String` compares canonically.
enum ByteSearch {
  /// Where `needle`, which is not empty, first stands in `bytes`.
  static func first(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= needle.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - needle.count)
    where bytes[start] == needle[0]
      && bytes[start..<(start + needle.count)].elementsEqual(needle)
    {
      return start
    }
    return nil
  }
}
