import CLibArchive
import Interchange

/// One archive being read.
final class ZIPReader {
  private let memory: UnsafeRawBufferPointer
  private let file: String
  private let archive: OpaquePointer?
  private var total = 0
  private var identities: Set<[UInt8]> = []

  init(memory: UnsafeRawBufferPointer, file: String) {
    self.memory = memory
    self.file = file
    archive = archive_read_new()
  }

  deinit { archive_read_free(archive) }

  func entries() throws(ImportFinding) -> [ArchiveEntry] {
    archive_read_support_format_zip_seekable(archive)
    guard let base = memory.baseAddress,
      archive_read_open_memory(archive, base, memory.count) == ARCHIVE_OK
    else { throw broken() }
    var entries: [ArchiveEntry] = []
    var count = 0
    while let header = try next() {
      count &+= 1
      if count > ImportLimits.entries { throw tooLarge("\(ImportLimits.entries)") }
      let name = name(of: header)
      try check(name, header)
      let plain = EntryName.plain(name)
      if name.hasSuffix("/") || archive_entry_filetype(header) == mode_t(S_IFDIR) { continue }
      guard identities.insert(Array(EntryName.identity(of: name).utf8)).inserted else {
        throw ImportFinding(.error, .repeatedEntry, file: file, ["name": plain])
      }
      entries.append(ArchiveEntry(name: plain, bytes: try content(of: header)))
    }
    return entries
  }

  private func next() throws(ImportFinding) -> OpaquePointer? {
    var header: OpaquePointer?
    switch archive_read_next_header(archive, &header) {
    case ARCHIVE_OK: return header
    case ARCHIVE_EOF: return nil
    // A name that is not in UTF-8: it still has bytes.
    case ARCHIVE_WARN: return header
    case let status: throw broken(status)
    }
  }

  private func name(of header: OpaquePointer) -> String {
    if let name = archive_entry_pathname_utf8(header) { return String(cString: name) }
    if let name = archive_entry_pathname(header) { return String(cString: name) }
    return ""
  }

  private func check(_ name: String, _ header: OpaquePointer) throws(ImportFinding) {
    let unsafe: String? =
      if name.isEmpty || EntryName.plain(name).isEmpty && !name.hasSuffix("/") {
        "?"
      } else if archive_entry_symlink(header) != nil {
        "symlink"
      } else {
        switch archive_entry_filetype(header) {
        case mode_t(S_IFREG), mode_t(S_IFDIR), 0: EntryName.danger(in: name)
        case mode_t(S_IFLNK): "symlink"
        case let kind: "mode \(String(kind, radix: 8))"
        }
      }
    if let unsafe {
      throw ImportFinding(.error, .unsafeEntry, file: file, ["name": name, "value": unsafe])
    }
    if archive_entry_is_encrypted(header) != 0 {
      throw ImportFinding(
        .error, .formatNotRead, file: file, ["name": ForeignFormat.encryptedZIP.rawValue])
    }
    let format = archive_format_name(archive).map { String(cString: $0) } ?? ""
    guard format.contains("(deflation)") || format.contains("(uncompressed)") else {
      throw ImportFinding(.error, .brokenArchive, file: file, ["value": format])
    }
  }

  private func content(of header: OpaquePointer) throws(ImportFinding) -> [UInt8] {
    let said = archive_entry_size_is_set(header) != 0 ? Int(archive_entry_size(header)) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(said, 0), 1 << 20))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = piece.withUnsafeMutableBytes {
        archive_read_data(archive, $0.baseAddress, $0.count)
      }
      if got == 0 { return bytes }
      guard got > 0 else { throw broken(Int32(clamping: got)) }
      total &+= got
      if bytes.count &+ got > ImportLimits.fileBytes || total > ImportLimits.archiveBytes {
        throw tooLarge("\(ImportLimits.fileBytes >> 20)/\(ImportLimits.archiveBytes >> 20) MB")
      }
      if total > ImportLimits.ratioFloor, total / ImportLimits.ratio > memory.count {
        throw tooLarge("\(ImportLimits.ratio) : 1")
      }
      bytes.append(contentsOf: piece.prefix(got))
    }
  }

  private func tooLarge(_ limit: String) -> ImportFinding {
    ImportFinding(.error, .tooLarge, file: file, ["name": file, "limit": limit])
  }

  private func broken(_ status: Int32 = 0) -> ImportFinding {
    let said = archive_error_string(archive).map { String(cString: $0) }
    return ImportFinding(
      .error, .brokenArchive, file: file, ["value": said ?? "libarchive \(status)"])
  }
}
