import CandidateUI
import CanonicalBytes
import Crypto
import Dispatch
import Synchronization

/// Writes the journal away from the terminal's thread, one step after the other.
final class JournalDesk: Sendable {
  /// How long the program waits for the disk when it ends, in milliseconds.
  private static let patience = 2_000

  private let folder: JournalFolder
  private let queue = DispatchQueue(label: "journal")
  private let desk = Mutex(Desk())

  fileprivate struct Desk {
    var file: JournalFile?
    /// Whose journal it is.
    var owner = ""
    /// Lines on the disk since it was opened.
    var written = 0
  }

  init(_ folder: JournalFolder) { self.folder = folder }

  /// Opens a candidate's journal with the room's key for it; `nil` when it is open already or cannot
  /// be opened.
  func open(key: String, origin: String, candidate: String) async -> JournalContents? {
    guard let key = Base64.decode(key), key.count == 32 else { return nil }
    let secret = SymmetricKey(data: key)
    return await withCheckedContinuation { continuation in
      queue.async { [self] in
        let found = desk.withLock { desk -> JournalContents? in
          let owner = "\(origin)\n\(candidate)"
          guard desk.owner != owner || desk.file == nil else { return nil }
          desk.file?.close()
          desk = Desk()
          guard
            let (file, contents) = try? JournalFile.open(
              in: folder, key: secret, origin: origin, candidate: candidate)
          else { return nil }
          (desk.file, desk.owner) = (file, owner)
          return contents
        }
        continuation.resume(returning: found)
      }
    }
  }

  /// Carries out a step when all earlier ones are done, and reports what is on the disk then.
  func take(_ step: JournalStep, report: @escaping @Sendable (CandidateEvent) -> Void) {
    queue.async { [self] in
      let event = desk.withLock { $0.take(step) }
      if let event { report(event) }
    }
  }

  /// Returns when every step that was asked for is done.
  func drained() async {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume() }
    }
  }

  /// Waits for the steps that were asked for and closes the file.
  func close() {
    let closed = DispatchSemaphore(value: 0)
    queue.async { [self] in
      desk.withLock { desk in
        desk.file?.close()
        desk.file = nil
      }
      closed.signal()
    }
    _ = closed.wait(timeout: .now() + .milliseconds(Self.patience))
  }
}

extension JournalDesk.Desk {
  /// What the candidate's screen is told of it; `nil` when there is nothing to tell.
  fileprivate mutating func take(_ step: JournalStep) -> CandidateEvent? {
    guard file != nil else { return nil }
    do throws(JournalRefusal) {
      switch step {
      case .append(let records):
        try file?.append(records)
        written += records.count
        return .journalWritten(written)
      case .restart: try file?.restart()
      case .setAside: try file?.setAside()
      case .erase:
        file?.erase()
        file = nil
      }
      return nil
    } catch {
      file?.close()
      file = nil
      return .journalFailed
    }
  }
}
