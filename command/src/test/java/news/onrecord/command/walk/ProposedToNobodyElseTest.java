package news.onrecord.command.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import news.onrecord.Refusal;
import org.junit.jupiter.api.Test;

/** What was found by walking: a receiver that guessed the id of a proposal could tell that there is one, by answering to it. */
class ProposedToNobodyElseTest {

    private final Dice dice = new Dice(1);
    private final String claim = dice.id("clm");
    private final String kill = dice.id("cor");
    private final String receiver = dice.id("rcv");

    @Test
    void aReceiverAnswersToNoCorrectionThatIsOnlyProposed() throws Exception {
        try (var newsroom = new Newsroom()) {
            say(newsroom, new Wish("/api/claims").say("id", claim).say("statement", "They left."));
            say(
                    newsroom,
                    new Wish("/api/claims/" + claim + "/corrections")
                            .say("id", kill)
                            .say("kind", "KILL")
                            .say("severity", "CRITICAL")
                            .say("reason", "They did not."));
            say(
                    newsroom,
                    new Wish("/api/receivers")
                            .say("id", receiver)
                            .say("name", "Archive")
                            .say("kind", "ARCHIVE")
                            .say("ownerId", "per_outside"));
            say(
                    newsroom,
                    new Wish("/api/holdings")
                            .say("receiverId", receiver)
                            .say("thingId", claim)
                            .say("externalId", "a")
                            .by("per_outside", null));

            assertThat(answer(newsroom)).contains(Refusal.NOT_A_RECEIVER);
            say(
                    newsroom,
                    new Wish("/api/claims/" + claim + "/corrections/" + kill + "/approval")
                            .say("version", 1)
                            .by("per_ben", null));
            assertThat(answer(newsroom)).isEmpty();
        }
    }

    private Optional<Refusal> answer(Newsroom newsroom) throws Exception {
        return newsroom.say(
                new Wish("/api/receivers/" + receiver + "/acknowledgements")
                        .say("correctionId", kill)
                        .by("per_outside", null),
                new HashSet<>());
    }

    private static void say(Newsroom newsroom, Wish wish) throws Exception {
        assertThat(newsroom.say(wish, new HashSet<>())).isEmpty();
    }
}
