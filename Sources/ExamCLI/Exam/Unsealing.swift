import CanonicalBytes
import ExamSession
import RoomAPI
import SealedFiles
import SessionStore

/// What trustees and parties bring to the server machine, made into what the room is asked.
struct Unsealing {
  let folder: ExamFolder
  let part: SealedPart
  let options: OutputOptions

  /// Unwraps the one-time identity of the file with these trustees' keys, in this process alone.
  ///
  /// Fewer trustees than needed are refused here: the room hears nothing of it.
  func request(
    trustees: [TrusteeKey], shares: [ShareFile], publicValue: String
  ) throws -> OpenRequest {
    guard folder.exists else { throw ExamFolderFailure.notFound(path: folder.path) }
    guard folder.isSealed else {
      throw CouldNot(
        options.words(
          "Kỳ thi này không niêm phong: phòng thi tự mở đề và đáp án.",
          "Nothing is sealed in this exam: the room opens questions and keys itself."))
    }
    let origin = try folder.description().origin
    for share in shares where !share.origin.utf8.elementsEqual(origin.utf8) {
      throw KeyRefusal.otherExam(party: share.party, origin: share.origin, wanted: origin)
    }
    let ceremony = try folder.ceremony()
    let people = try ceremony.trustees.map {
      Trustee(name: $0.name, recipient: try AgeRecipient(text: $0.recipient))
    }
    for key in trustees where !people.contains(where: { $0.recipient == key.recipient }) {
      throw CouldNot(
        options.words(
          "\(key.name): không phải người giữ khóa của kỳ thi này.",
          "\(key.name): not a trustee of this exam."))
    }
    let names = ceremony.fileNames.filter { $0.hasPrefix("\(part.rawValue).") }
    let wraps = try names.filter { $0 != part.fileName }.map { ($0, try folder.sealed($0)) }
    let (identity, by) = try Custody.open(
      wraps, of: part.rawValue, trustees: people, with: trustees.map(\.identity))
    return OpenRequest(
      file: part == .bank ? .bank : .key, identity: identity.text, by: by,
      shares: shares.map { OpenRequest.Share(party: $0.party, share: $0.share.base64) },
      publicValue: publicValue)
  }
}
