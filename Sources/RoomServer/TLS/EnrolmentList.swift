import Foundation
package import SessionStore
import Synchronization
import X509

/// The list of enrolled certificates in an exam's folder, read again when it changes.
final class EnrolmentList: Sendable {
  private let folder: ExamFolder
  private let authority: Certificate
  private let seen: Mutex<Stamp?>

  /// What tells one state of the file from another: it is only ever replaced whole.
  private struct Stamp: Equatable {
    let number: Int
    let changed: Date
  }

  init(_ folder: ExamFolder, authority: Certificate) {
    (self.folder, self.authority) = (folder, authority)
    seen = Mutex(Self.stamp(folder))
  }

  func policy() throws(ExamFolderFailure) -> PeerPolicy {
    PeerPolicy(authority: authority, enrolled: try folder.enrolled())
  }

  /// The list as it is, if it changed since it was last read whole; one that cannot be read now is
  /// read again at the next look, and until then the list before holds.
  func changed() -> PeerPolicy? {
    let stamp = Self.stamp(folder)
    guard stamp != nil, seen.withLock({ $0 != stamp }), let policy = try? policy(),
      stamp == Self.stamp(folder)
    else { return nil }
    seen.withLock { $0 = stamp }
    return policy
  }

  private static func stamp(_ folder: ExamFolder) -> Stamp? {
    let path = folder.path(TLSPath.enrolled)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let number = attributes[.systemFileNumber] as? Int,
      let changed = attributes[.modificationDate] as? Date
    else { return nil }
    return Stamp(number: number, changed: changed)
  }
}

extension ExamFolder {
  /// Whether this room has certificates; without them it is served on loopback only.
  package var isEnrolled: Bool {
    FileManager.default.fileExists(atPath: path(TLSPath.enrolled))
  }

  /// The certificates that the server lets in, in the order in which they were made.
  package func enrolled() throws(ExamFolderFailure) -> [EnrolledCertificate] {
    try lines(TLSPath.enrolled, EnrolledCertificate.init(json:))
  }
}
