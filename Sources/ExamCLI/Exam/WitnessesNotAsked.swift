/// A policy asks for witnesses, whom this room server does not ask yet: its keys would be opened
/// without the quorum that the policy promises.
struct WitnessesNotAsked: Error {}
