/// Why a room is not served: somebody outside knows another log than the one in its folder.
package enum WitnessConflict: Error, Hashable, Sendable {
  /// The witness cosigned a head of `theirs` events; the log has signed `ours`.
  case ahead(witness: String, theirs: Int, ours: Int, evidence: String)
  /// The witness cosigned a head that the log in the folder does not extend.
  case inconsistent(witness: String, size: Int, evidence: String)
  /// A kept head with cosignatures is not one of the log in the folder.
  case keptHead(size: Int, evidence: String)
}
