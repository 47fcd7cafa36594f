/// What a run is made of, besides its exam.
package struct RunSettings: Hashable, Sendable {
  package var seed: UInt64
  /// Whether the run writes down all that happens.
  package var traces = false
  package var planted: PlantedBug?

  package init(seed: UInt64) { self.seed = seed }
}
