package news.onrecord.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordIdsTest {

    private static final RecordIds SEED =
            new RecordIds("seed-claims", "116248069ef31fed80f681495911af3bd0533a61d8c525d418aa7d1b34d338f6");

    /** What imports of last year asked for: a change here records everything a second time. */
    @Test
    void idsAreTheSameOnEveryMachineAndEveryDay() {
        assertThat(SEED.source("S04").value()).isEqualTo("src_273cfd1f-3c61-804b-8299-b5f533171a76");
        assertThat(SEED.report().value()).isEqualTo("rep_104dfe0f-665a-8d64-8894-d85ed1749711");
        assertThat(SEED.claim("C31").value()).isEqualTo("clm_54c8a3b7-bb13-808f-baad-a8a2711bcbbb");
        assertThat(SEED.attribution("C31").value()).isEqualTo("att_0b181d7c-1db6-8252-9de2-a02f6e7a2ca0");
    }

    @Test
    void anIdIsAUuidOfVersion8() {
        for (var id : Stream.of(
                        SEED.source("S00"),
                        SEED.report(),
                        SEED.claim("C01"),
                        SEED.attribution("C42"),
                        SEED.relation("R01"),
                        SEED.assessment("A05", "C10"))
                .toList()) {
            assertThat(id.uuid().version()).isEqualTo(8);
            assertThat(id.uuid().variant()).isEqualTo(2);
        }
    }

    @Test
    void anotherArticleOrAnotherFixtureGivesOtherIds() {
        var otherArticle = new RecordIds(SEED.fixture(), "00" + SEED.sha256().substring(2));
        var otherFixture = new RecordIds("seed-claims-2", SEED.sha256());

        assertThat(Stream.of(SEED, otherArticle, otherFixture).map(ids -> ids.claim("C01")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aClaimAndItsAttributionDoNotShareAUuid() {
        assertThat(SEED.claim("C01").uuid())
                .isNotEqualTo(SEED.attribution("C01").uuid());
    }

    @Test
    void whereOneNameEndsAndTheNextBeginsIsPartOfTheId() {
        assertThat(new RecordIds("ab", "c").claim("C01")).isNotEqualTo(new RecordIds("a", "bc").claim("C01"));
    }
}
