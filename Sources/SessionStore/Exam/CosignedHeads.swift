import Foundation
package import TransparencyLog

extension ExamPath {
  /// One file for each head that a witness has cosigned, named by its size.
  package static let heads = "heads"
}

extension ExamFolder {
  /// The kept note of the head of this size with its cosignatures, if there is one.
  package func cosigned(size: Int) -> String? {
    FileManager.default.contents(atPath: path("\(ExamPath.heads)/\(size)"))
      .flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Puts the whole note of the head of this size on the disk, in place of the one that was kept.
  package func keep(cosigned note: String, size: Int) throws(ExamFolderFailure) {
    let folder = path(ExamPath.heads)
    if !FileManager.default.fileExists(atPath: folder) {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: false,
          attributes: [.posixPermissions: 0o700])
        try LogFolder.syncFolder(of: folder)
      } catch {
        throw .io(path: folder)
      }
    }
    try replace(Array(note.utf8), "\(ExamPath.heads)/\(size)")
  }

  /// This head with the cosignatures that are kept for it.
  package func withCosignatures(_ head: StoredHead) -> StoredHead {
    guard let kept = cosigned(size: head.size), let note = try? SignedNote(parsing: kept),
      let signed = try? SignedNote(parsing: head.note),
      note.text.utf8.elementsEqual(signed.text.utf8),
      signed.signatures.allSatisfy(note.signatures.contains)
    else { return head }
    return StoredHead(size: head.size, note: kept)
  }

  /// The sizes of all kept heads, ascending.
  package func cosignedSizes() -> [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(ExamPath.heads))) ?? []
    return names.compactMap { name in Int(name).flatMap { "\($0)" == name ? $0 : nil } }.sorted()
  }

  /// The witness policy that genesis fixed.
  package func policy() throws(ExamFolderFailure) -> WitnessPolicy {
    guard let text = String(validating: try bytes(ExamPath.policy), as: UTF8.self),
      let policy = try? WitnessPolicy(text: text)
    else { throw .unreadable(path: path(ExamPath.policy), line: nil) }
    return policy
  }

  /// The log key's public half.
  package func logKey() throws(ExamFolderFailure) -> NoteVerifierKey {
    let text = String(decoding: try bytes(ExamPath.vkey), as: UTF8.self)
    guard
      let key = try? NoteVerifierKey(vkey: text.trimmingCharacters(in: .whitespacesAndNewlines))
    else { throw .unreadable(path: path(ExamPath.vkey), line: 1) }
    return key
  }
}
