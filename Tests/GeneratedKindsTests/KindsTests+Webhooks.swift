import ContractRuntime
import Testing

@testable import GeneratedKinds

// What nobody serves is declared all the same: the body of a webhook is sent.
extension KindsTests {
  @Test func theBodyOfAWebhookIsAType() throws {
    let body = try read(#"{"pet":{"petType":"cat","name":"Tom","lives":9},"to":{"place":"a farm"}}"#, as: PetMoved.Body.self)
    #expect(body.to?.place == "a farm")
    let sent = PetMoved.Body(pet: body.pet, to: PetMoved.Body.To(place: "home"))
    #expect(text(sent) == #"{"pet":{"petType":"cat","name":"Tom","lives":9},"to":{"place":"home"}}"#)
    #expect(try !reads(#"{"pet":{"petType":"cat","name":"Tom","lives":9},"to":{"place":""}}"#, as: PetMoved.Body.self))
  }
}
