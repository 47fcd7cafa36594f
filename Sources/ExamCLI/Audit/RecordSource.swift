import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import SessionStore
import TransparencyLog

/// Where a record is read from: a bundle, or the exam's folder on the server machine.
struct RecordSource {
  let path: String
  let options: OutputOptions

  /// The events, for people to read.
  func trail() throws -> AuditTrail {
    let folder = ExamFolder(path)
    if folder.exists { return try ExamRecord(folder).trail() }
    guard let trail = AuditTrail(bundle: try BundleFolder(path: path, options: options).read())
    else {
      throw CouldNot(
        options.words(
          "\(path): không có nhật ký đọc được. Kiểm tra: khoathi audit verify \(path) …",
          "\(path): no readable log. Check it: khoathi audit verify \(path) …"))
    }
    return trail
  }

  /// What the rule of a bundle calls the part of the exam; empty when it names none.
  func partTitle() throws -> String {
    guard !ExamFolder(path).exists,
      let bytes = try BundleFolder(path: path, options: options).read()[BundlePath.rule],
      let json = try? CanonicalJSON(decoding: bytes),
      let part = (try? RegulationProfile(canonical: json))?.part
    else { return "" }
    return part.titles["vi"] ?? part.id
  }

  /// The events and the last signed head.
  func proofs() throws -> HandInProof {
    let folder = ExamFolder(path)
    let (trail, note): (AuditTrail, SignedNote?)
    if folder.exists {
      let record = try ExamRecord(folder)
      (trail, note) = (try record.trail(), try record.lastHead())
    } else {
      let bundle = try BundleFolder(path: path, options: options).read()
      trail = try self.trail()
      note = try bundle[BundlePath.checkpoint].map { try SignedNote(parsing: $0) }
    }
    guard let proofs = note.flatMap({ HandInProof(trail: trail, note: $0) }) else {
      throw CouldNot(
        options.words(
          "\(path): chưa có đầu cây đã ký cho nhật ký này.",
          "\(path): there is no signed head of this log yet."))
    }
    return proofs
  }
}
