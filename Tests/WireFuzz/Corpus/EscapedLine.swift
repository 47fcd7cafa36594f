/// Any bytes as one line of printable ASCII: `\n` and `\\` for those two, `\xNN` for the rest that
/// is not printable.
package enum EscapedLine {
  /// The line without its newline.
  package static func encode(_ bytes: [UInt8]) -> String {
    var line = ""
    for byte in bytes {
      switch byte {
      case 0x0A: line += "\\n"
      case 0x5C: line += "\\\\"
      case 0x20..<0x7F: line.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16)
        line += "\\x" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return line
  }

  /// The bytes; `nil` when the line is not spelt like that.
  package static func decode(_ line: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(line.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x5C else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case 0x5C: bytes.append(0x5C)
      case UInt8(ascii: "x"):
        guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
          rest.count >= 2
        else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      default: return nil
      }
    }
    return encode(bytes).utf8.elementsEqual(line.utf8) ? bytes : nil
  }
}
