package import Interchange

/// ZIP archives by libarchive, by their central directory, held in memory only.
package enum ZIPReading {
  /// The plain files of the archive in the order they lie in it; folders are left out.
  ///
  /// Refuses absolute names, drives, `..`, backslashes, links and devices, names that mean the same
  /// file, encryption, unusual compression, and whatever ``ImportLimits`` forbids, counted while
  /// inflating. Archives inside are entries like others and are not opened.
  package static func read(
    _ bytes: [UInt8], file: String
  ) throws(ImportFinding) -> [ArchiveEntry] {
    if let name = ZIPDirectory.names(in: bytes).first(where: { $0.contains(UInt8(ascii: "\\")) }) {
      let name = String(decoding: name, as: UTF8.self)
      throw ImportFinding(.error, .unsafeEntry, file: file, ["name": name, "value": "\\"])
    }
    let result: Result<[ArchiveEntry], ImportFinding> = UTF8Locale.during {
      bytes.withUnsafeBytes { memory in
        let reader = ZIPReader(memory: memory, file: file)
        return Result { () throws(ImportFinding) in try reader.entries() }
      }
    }
    return try result.get()
  }
}
