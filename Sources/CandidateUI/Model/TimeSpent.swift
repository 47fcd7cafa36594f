/// Time and visits of one item.
package struct TimeSpent: Hashable, Sendable {
  var milliseconds = 0
  var visits = 0
}
