import Assessment
import Foundation
import RoomServer
import SealedFiles
import SessionStore

/// A personal key at rest: an armored age file that a passphrase opens, `age -d` as well.
enum KeyFile {
  /// What lies sealed in a key file.
  static func read(_ path: String, _ passphrases: some PassphraseSource) throws -> [UInt8] {
    guard ProcessGuard.forbidDumps() else { throw CouldNot("prctl") }
    let file = try SourceFiles.file(path).bytes
    guard !isPlain(file) else { throw KeyRefusal.plain(path: path) }
    guard isSealed(file) else { throw KeyRefusal.notSealed(path: path) }
    return try passphrases.opening(path) { passphrase throws(KeyRefusal) in
      do throws(AgeRefusal) {
        return try AgeFile.open(file, passphrase: passphrase.text)
      } catch .wrongKey {
        throw .wrongPassphrase(path: path)
      } catch {
        throw .damaged(path: path)
      }
    }
  }

  /// Writes a new file that only its owner can read; refuses to overwrite one.
  static func write(_ content: [UInt8], to path: String, passphrase: Passphrase) throws {
    guard ProcessGuard.forbidDumps() else { throw CouldNot("prctl") }
    try checkAbsent(path)
    let sealed = try AgeFile.seal(content, passphrase: passphrase.text)
    let made = FileManager.default.createFile(
      atPath: path, contents: Data(AgeFile.armored(sealed)),
      attributes: [.posixPermissions: 0o600])
    guard made else { throw ExamFolderFailure.io(path: path) }
  }

  /// Refuses a path where something lies already.
  static func checkAbsent(_ path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw KeyRefusal.exists(path: path)
    }
  }

  private static func isSealed(_ file: [UInt8]) -> Bool {
    file.starts(with: "age-encryption.org/".utf8)
      || file.starts(with: "-----BEGIN AGE ENCRYPTED FILE-----".utf8)
  }

  private static func isPlain(_ file: [UInt8]) -> Bool {
    let text = String(decoding: file, as: UTF8.self)
    return text.contains("AGE-SECRET-KEY-1") || text.hasPrefix("{\"key\":")
  }
}
