import Interchange
import Synchronization

/// Collects what is said about the XML inside a container while its reader parses it.
final class FoundInXML: Sendable {
  private let found = Mutex<[ImportFinding]>([])

  /// Parses one document and keeps what was taken out of its texts.
  func parse(_ bytes: [UInt8], _ file: String) throws(ImportFinding) -> MarkupNode {
    let (root, findings) = try XMLReading.parse(bytes, file: file)
    if !findings.isEmpty { found.withLock { $0 += findings } }
    return root
  }

  /// All so far.
  var findings: [ImportFinding] { found.withLock { $0 } }
}
