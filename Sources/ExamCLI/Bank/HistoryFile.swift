import Assessment
import Foundation

/// The history in a bank's folder: read under a lock, only ever added to.
struct HistoryFile {
  /// The bank's folder.
  let folder: String
  let options: OutputOptions

  var path: String { "\(folder)/\(BankHistory.fileName)" }

  /// Lets `body` add to the history as it is on disk now, then writes what `body` gives back and
  /// returns once that is on the disk. Writes nothing to a history that is not as it was written.
  func write(_ body: (inout BankHistory) throws -> [UInt8]) throws {
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw failure("open") }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failure("flock") }
    }
    var (history, length) = try read()
    let bytes = try body(&history)
    if bytes.isEmpty { return }
    try append(bytes, after: length)
    guard fsync(lock) == 0 else { throw failure("fsync") }
  }

  private func read() throws -> (BankHistory, length: Int) {
    guard FileManager.default.fileExists(atPath: path) else { return (BankHistory(), 0) }
    let file = try withoutTornEnd(try SourceFiles.file(path))
    let (history, findings) = BankHistory.read(file)
    guard findings.isEmpty else {
      Console.findings(findings, options.language)
      throw CouldNot(
        options.words(
          "Sổ lịch sử hỏng nên không ghi gì thêm: \(path)",
          "The history is broken, so nothing was written: \(path)"))
    }
    return (history, file.bytes.count)
  }

  /// The history without a last line that was never finished, as after a power cut: nobody was
  /// told that its act was written.
  private func withoutTornEnd(_ file: SourceFile) throws -> SourceFile {
    guard let last = file.bytes.last, last != 0x0A else { return file }
    let whole = file.bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let sound = SourceFile(name: file.name, bytes: Array(file.bytes.prefix(whole)))
    guard BankHistory.read(sound).1.isEmpty else { return file }
    guard truncate(path, off_t(whole)) == 0 else { throw failure("truncate") }
    Console.note(
      options.words(
        "\(path): dòng cuối bị đứt giữa chừng (mất điện?) nên đã bỏ; chưa ai được báo là đã ghi.",
        "\(path): the last line was cut off (power failure?) and is dropped; nobody relied on it."))
    return sound
  }

  private func append(_ bytes: [UInt8], after length: Int) throws {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw failure("open") }
    defer { close(file) }
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let error = failure("write")
        // Takes back the part of a line that nobody was told about.
        _ = ftruncate(file, off_t(length))
        throw error
      }
      start += written
    }
    guard fsync(file) == 0 else { throw failure("fsync") }
  }

  private func failure(_ operation: String) -> CouldNot {
    let code = errno
    return CouldNot(
      options.words(
        "Không ghi được \(path) (\(operation), mã lỗi \(code)).",
        "\(path) cannot be written (\(operation), error \(code))."))
  }
}
