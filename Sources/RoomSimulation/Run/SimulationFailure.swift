/// Why a simulation could not even begin: a fault of the simulation itself.
package enum SimulationFailure: Error, Hashable, Sendable {
  /// The exam's documents do not make an exam.
  case exam
  /// There is no size to choose from.
  case noSize
}
