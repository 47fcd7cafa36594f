import CanonicalBytes
import ExamSession
import RoomAPI
import SealedFiles
import SessionStore

/// Decrypts a sealed file in memory with the identity of a request; nothing of it is written.
struct SealedOpening {
  let folder: ExamFolder
  let request: OpenRequest

  /// What the room is asked to do with the content.
  func command() throws(Refusal) -> RoomCommand {
    guard folder.isSealed else { throw Refusal(.sealedDiffers) }
    switch request.file {
    case .bank:
      let (event, items) = try read(.bank, CommittedItem.init(json:))
      return .openBank(
        BankOpening(
          event: event, items: items, shares: try shares(), publicValue: request.publicValue))
    case .key:
      let (event, keys) = try read(.key, CommittedKey.init(json:))
      return .openKeys(KeyOpening(event: event, keys: keys, witnessedHead: nil))
    }
  }

  private func read<Line>(
    _ part: SealedPart, _ line: (CanonicalJSON) throws(CanonicalError) -> Line
  ) throws(Refusal) -> (KeyOpenEvent, [Line]) {
    guard let identity = try? AgeIdentity(text: request.identity) else {
      throw Refusal(.malformed)
    }
    guard let file = try? folder.sealed(part.fileName),
      let plain = try? AgeFile.open(file, with: [identity])
    else { throw Refusal(.sealedDiffers) }
    var lines: [Line] = []
    for bytes in TextLines.split(plain) {
      guard let json = try? CanonicalJSON(decoding: bytes), let read = try? line(json) else {
        throw Refusal(.sealedDiffers)
      }
      lines.append(read)
    }
    return (KeyOpenEvent(fileSHA: Digest32(hashing: file).hex, by: request.by), lines)
  }

  /// Those that `exam commit` made itself, and those that the parties brought.
  private func shares() throws(Refusal) -> [SeedRevealEvent] {
    guard var shares = try? folder.shares() else { throw Refusal(.seedDiffers) }
    for brought in request.shares {
      guard let share = Base64.decode(brought.share).flatMap({ Digest32($0) }) else {
        throw Refusal(.malformed)
      }
      shares.append(SeedRevealEvent(party: brought.party, share: share))
    }
    return shares
  }
}
