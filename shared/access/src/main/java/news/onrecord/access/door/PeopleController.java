package news.onrecord.access.door;

import java.util.List;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.PersonId;
import news.onrecord.access.Role;
import news.onrecord.access.person.Identity;
import news.onrecord.access.person.NewPerson;
import news.onrecord.access.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may come in, for administrators. */
@RestController
final class PeopleController {

    private final Gatehouse gatehouse;
    private final People people;

    PeopleController(Gatehouse gatehouse) {
        this.gatehouse = gatehouse;
        this.people = gatehouse.people();
    }

    record PersonBody(
            @Nullable String login,
            @Nullable String name,
            @Nullable String desk,
            @Nullable List<String> roles,
            @Nullable String until,
            @Nullable List<String> caseIds) {}

    record DeskBody(@Nullable String desk) {}

    record RolesBody(@Nullable List<String> roles) {}

    record CaseBody(
            @Nullable List<String> caseIds, @Nullable String until) {}

    record IdentityBody(@Nullable String issuer, @Nullable String subject) {}

    /** The path of the one-time page, and the only time that it is told. */
    record InvitedView(PersonView person, String link) {}

    @GetMapping("/api/me")
    PersonView me() {
        return PersonView.of(KnownCaller.now().caller().person().orElseThrow());
    }

    @GetMapping("/api/people")
    List<PersonView> all() {
        return people.all().stream().map(PersonView::of).toList();
    }

    @GetMapping("/api/people/{id}")
    PersonView one(@PathVariable String id) {
        return PersonView.of(found(id));
    }

    @PostMapping("/api/people")
    @ResponseStatus(HttpStatus.CREATED)
    InvitedView create(@RequestBody PersonBody body) {
        Person person = people.create(
                new NewPerson(
                        Asked.required("login", body.login()),
                        Asked.required("name", body.name()),
                        body.desk(),
                        roles(body.roles()),
                        body.until() == null ? null : Asked.instant("until", body.until()),
                        body.caseIds() == null ? List.of() : body.caseIds()),
                KnownCaller.now().circumstances());
        return invited(person);
    }

    @PostMapping("/api/people/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitedView invite(@PathVariable String id) {
        return invited(found(id));
    }

    private InvitedView invited(Person person) {
        String link = gatehouse
                .invitations()
                .invite(person.id(), KnownCaller.now().circumstances())
                .value();
        return new InvitedView(PersonView.of(person), "/welcome?link=" + link);
    }

    @PostMapping("/api/people/{id}/identity")
    PersonView link(@PathVariable String id, @RequestBody IdentityBody body) {
        return PersonView.of(gatehouse
                .identities()
                .link(
                        found(id).id(),
                        new Identity(
                                Asked.required("issuer", body.issuer()), Asked.required("subject", body.subject())),
                        KnownCaller.now().circumstances()));
    }

    @PostMapping("/api/people/{id}/roles")
    PersonView changeRoles(@PathVariable String id, @RequestBody RolesBody body) {
        return PersonView.of(people.changeRoles(
                found(id).id(), roles(body.roles()), KnownCaller.now().circumstances()));
    }

    @PostMapping("/api/people/{id}/case")
    PersonView changeCase(@PathVariable String id, @RequestBody CaseBody body) {
        return PersonView.of(people.changeCase(
                found(id).id(),
                Asked.required("caseIds", body.caseIds()),
                Asked.instant("until", Asked.required("until", body.until())),
                KnownCaller.now().circumstances()));
    }

    @PostMapping("/api/people/{id}/desk")
    PersonView changeDesk(@PathVariable String id, @RequestBody DeskBody body) {
        return PersonView.of(
                people.changeDesk(found(id).id(), body.desk(), KnownCaller.now().circumstances()));
    }

    @PostMapping("/api/people/{id}/deactivation")
    PersonView deactivate(@PathVariable String id) {
        return PersonView.of(
                people.setActive(found(id).id(), false, KnownCaller.now().circumstances()));
    }

    @PostMapping("/api/people/{id}/reactivation")
    PersonView reactivate(@PathVariable String id) {
        return PersonView.of(
                people.setActive(found(id).id(), true, KnownCaller.now().circumstances()));
    }

    @PostMapping("/api/people/{id}/logout")
    PersonView logOut(@PathVariable String id) {
        Person person = found(id);
        gatehouse.sessions().logOutEverywhere(person.id(), KnownCaller.now().circumstances());
        return PersonView.of(person);
    }

    private static Set<Role> roles(@Nullable List<String> given) {
        return Asked.set("roles", Role.class, given, Role::valueOf);
    }

    private Person found(String id) {
        return people.find(Asked.idInPath(id, PersonId::new))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "Nothing here has that id."));
    }
}
