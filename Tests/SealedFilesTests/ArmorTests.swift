import SealedFiles
import Seeded
import Testing

@Suite("Age files as text")
struct ArmorTests {
  private let identity = AgeIdentity()

  private func lines(_ plain: Int) throws -> [String] {
    var random = SplitMix(seed: 7)
    let sealed = try AgeFile.seal(random.bytes(plain), to: [identity.recipient])
    return String(decoding: AgeFile.armored(sealed), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func opens(_ lines: [String], by end: String = "\n") -> Bool {
    let text = lines.joined(separator: end)
    return (try? AgeFile.open(Array(text.utf8), with: [identity])) != nil
  }

  @Test("Lines have 64 columns, the last one fewer or as many, and a newline ends the text")
  func columns() throws {
    for plain in 0..<100 {
      let lines = try lines(plain)
      #expect(lines.first == "-----BEGIN AGE ENCRYPTED FILE-----")
      #expect(Array(lines.suffix(2)) == ["-----END AGE ENCRYPTED FILE-----", ""])
      #expect(lines.dropFirst().dropLast(3).allSatisfy { $0.utf8.count == 64 }, "\(plain)")
      #expect((1...64).contains(lines[lines.count - 3].utf8.count), "\(plain)")
      #expect(opens(lines), "\(plain)")
    }
  }

  @Test("White space around it and carriage returns do no harm")
  func space() throws {
    let lines = try lines(50)
    #expect(opens(["", " \t"] + lines + ["", "  "]))
    #expect(opens(lines, by: "\r\n"))
    #expect(opens(lines.dropLast()))
  }

  @Test("A line too long, too short, missing or empty, and text around the marks are refused")
  func odd() throws {
    let lines = try lines(200)
    var joined = lines
    joined[1] += joined.remove(at: 2)
    #expect(!opens(joined))
    var short = lines
    short[2] = String(short[1].removeLast()) + short[2]
    #expect(!opens(short))
    for index in lines.indices.dropLast() {
      var missing = lines
      missing.remove(at: index)
      #expect(!opens(missing), "without line \(index)")
      var padded = lines
      padded[index] += "="
      #expect(!opens(padded), "line \(index) with =")
      var spaced = lines
      spaced[index] = " x" + spaced[index]
      #expect(!opens(spaced), "line \(index) with text before it")
      guard index > 0 else { continue }
      var empty = lines
      empty.insert("", at: index)
      #expect(!opens(empty), "empty line before \(index)")
    }
    #expect(!opens(lines + ["x"]))
    #expect(!opens(lines + lines))
  }
}
