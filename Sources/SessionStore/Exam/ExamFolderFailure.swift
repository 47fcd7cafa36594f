/// Why an exam's folder cannot be used.
package enum ExamFolderFailure: Error, Hashable, Sendable {
  /// There is no exam in this folder.
  case notFound(path: String)
  /// There is something at this path already.
  case exists(path: String)
  /// A file cannot be read or written.
  case io(path: String)
  /// A file, or this line of it, is not what `exam commit` wrote.
  case unreadable(path: String, line: Int?)
  /// The log key is gone: it is destroyed after the final checkpoint.
  case noLogKey(path: String)
  /// The log does not hold what its entries promise.
  case log(index: Int)
}
