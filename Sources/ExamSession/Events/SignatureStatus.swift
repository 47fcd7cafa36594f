/// What a candidate did with the result list.
package enum SignatureStatus: String, Hashable, Sendable, CaseIterable {
  case signed, refused, absent
}
