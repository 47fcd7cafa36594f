/// Cutting the bytes of a question at its marks.
extension Collection<UInt8> where SubSequence == ArraySlice<UInt8> {
  /// Without white space at the ends.
  var trimmed: ArraySlice<UInt8> {
    var rest = self[startIndex..<endIndex]
    while let first = rest.first, ByteText.isSpace(first) { rest.removeFirst() }
    while let last = rest.last, ByteText.isSpace(last) { rest.removeLast() }
    return rest
  }

  /// What stands before and after the first `mark`; `nil` without one.
  func cut(at mark: String) -> (before: ArraySlice<UInt8>, after: ArraySlice<UInt8>)? {
    let (bytes, wanted) = (Array(self), Array(mark.utf8))
    guard let index = ByteText.index(of: wanted, in: bytes) else { return nil }
    return (bytes[..<index], bytes[(index + wanted.count)...])
  }

  /// What stands before and after the last `mark`; `nil` without one.
  func cut(atLast mark: String) -> (before: ArraySlice<UInt8>, after: ArraySlice<UInt8>)? {
    let bytes = Array(self)
    let reversed = Array(bytes.reversed())
    guard let index = ByteText.index(of: Array(mark.utf8.reversed()), in: reversed) else {
      return nil
    }
    let end = bytes.count - index
    return (bytes[..<(end - mark.utf8.count)], bytes[end...])
  }
}
