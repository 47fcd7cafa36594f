/// Where the text of a table's column stands.
package enum RichAlignment: Hashable, Sendable {
  case leading, center, trailing
}
