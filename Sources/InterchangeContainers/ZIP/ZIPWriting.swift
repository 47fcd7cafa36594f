import CLibArchive
import Glibc
package import Interchange

/// Writes ZIP archives that are the same, byte for byte, for the same entries.
package enum ZIPWriting {
  /// Why an archive could not be written.
  package enum Refusal: Error, Equatable {
    /// What libarchive said.
    case archive(String)
  }

  /// The archive of `entries` in their order, deflated, all dated 1980-01-01.
  package static func write(_ entries: [ArchiveEntry]) throws(Refusal) -> [UInt8] {
    let room = entries.reduce(1 << 16) {
      $0 + $1.bytes.count + $1.bytes.count / 64 + 2 * $1.name.utf8.count + 1024
    }
    var fault: String?
    let bytes = UTF8Locale.during {
      [UInt8](unsafeUninitializedCapacity: room) { memory, count in
        (count, fault) = write(entries, into: memory)
      }
    }
    if let fault { throw .archive(fault) }
    return bytes
  }

  private static func write(
    _ entries: [ArchiveEntry], into memory: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, fault: String?) {
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    var used = 0
    func fault() -> String {
      archive_error_string(archive).map { String(cString: $0) } ?? "libarchive"
    }
    archive_write_set_format_zip(archive)
    archive_write_set_options(archive, "zip:hdrcharset=UTF-8")
    // Without these the archive is filled up to whole blocks.
    archive_write_set_bytes_per_block(archive, 0)
    archive_write_set_bytes_in_last_block(archive, 1)
    let isOpen = archive_write_open_memory(archive, memory.baseAddress, memory.count, &used)
    guard isOpen == ARCHIVE_OK else { return (0, fault()) }
    for entry in entries {
      guard add(entry, to: archive) else { return (0, fault()) }
    }
    guard archive_write_close(archive) == ARCHIVE_OK else { return (0, fault()) }
    return (used, nil)
  }

  /// No times are set: libarchive then writes the earliest date of the format in every time zone.
  private static func add(_ entry: ArchiveEntry, to archive: OpaquePointer?) -> Bool {
    let header = archive_entry_new()
    defer { archive_entry_free(header) }
    archive_entry_set_pathname_utf8(header, entry.name)
    archive_entry_set_filetype(header, UInt32(S_IFREG as mode_t))
    archive_entry_set_perm(header, 0o644)
    archive_entry_set_size(header, Int64(entry.bytes.count))
    guard archive_write_header(archive, header) == ARCHIVE_OK else { return false }
    var at = 0
    while at < entry.bytes.count {
      let wrote = entry.bytes[at...].withUnsafeBytes {
        archive_write_data(archive, $0.baseAddress, $0.count)
      }
      guard wrote > 0 else { return false }
      at += wrote
    }
    return archive_write_finish_entry(archive) == ARCHIVE_OK
  }
}
