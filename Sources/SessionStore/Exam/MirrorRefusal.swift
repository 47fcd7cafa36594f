/// Why no mirror is taken.
package enum MirrorRefusal: Error, Hashable, Sendable {
  /// Another mirror is in use than the one that was named.
  case other(inUse: String, named: String)
  /// None was named, and the one in `folder`'s note is that of the folder it was copied from.
  case foreign(mirror: String, folder: String)
}
