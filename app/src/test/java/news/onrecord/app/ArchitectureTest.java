package news.onrecord.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import news.onrecord.standalone.Main;
import org.axonframework.config.DefaultConfigurer;

/** The rules of the house (docs/architecture.md) that no pom can hold. */
@AnalyzeClasses(packages = "news.onrecord", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] LANGUAGE = {
        "news.onrecord",
        "news.onrecord.claim..",
        "news.onrecord.source..",
        "news.onrecord.report..",
        "news.onrecord.attribution..",
        "news.onrecord.correction..",
        "news.onrecord.assessment..",
        "news.onrecord.complaint..",
        "news.onrecord.receiver..",
        "news.onrecord.visibility.."
    };

    /** What strangers run: the log's formats, the verifier, the witness. */
    private static final String[] LOG = {
        "news.onrecord.log..", "news.onrecord.verify..", "news.onrecord.witness..", "news.onrecord.standalone.."
    };

    @ArchTest
    static final ArchRule theTwoSidesDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("news.onrecord.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("news.onrecord.query..");

    @ArchTest
    static final ArchRule norTheOtherWayRound = noClasses()
            .that()
            .resideInAPackage("news.onrecord.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("news.onrecord.command..");

    /** A process that only answers must have no way to the log's key, and one that only records none to a view. */
    @ArchTest
    static final ArchRule theQuerySideIsAssembledWithoutTheCommandSide = noClasses()
            .that()
            .haveFullyQualifiedName(QuerySide.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("news.onrecord.command..");

    @ArchTest
    static final ArchRule theCommandSideIsAssembledWithoutTheQuerySide = noClasses()
            .that()
            .haveFullyQualifiedName(CommandSide.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("news.onrecord.query..");

    @ArchTest
    static final ArchRule theStoredFactsKnowNoFramework = classes()
            .that()
            .resideInAnyPackage(LANGUAGE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(LANGUAGE, "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule strangersNeedTheJdkAlone = classes()
            .that()
            .resideInAnyPackage(LOG)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(LOG, "java..", "com.sun.net.httpserver..", "org.jspecify.."));

    @ArchTest
    static final ArchRule thereIsOneJackson = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..");

    @ArchTest
    static final ArchRule packagesAreTheNewsroomsWords = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..manager..", "..service..", "..dto..", "..helper..");

    @ArchTest
    static final ArchRule packagesOfTheCommandSideFormNoCycles =
            slices().matching("news.onrecord.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfTheQuerySideFormNoCycles =
            slices().matching("news.onrecord.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theTimeComesFromTheClockOfTheAssembly = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Assembly.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(Main.class.getName()) // an assembly of its own, without an app
            .and()
            .resideOutsideOfPackage("news.onrecord.app.bench..") // so is a benchmark
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    /** Whoever reads the views asks a {@code Standing}, which knows the reader; these make, fill or point at them. */
    @ArchTest
    static final ArchRule nobodyReadsAViewPastItsReader = noClasses()
            .that()
            .resideInAPackage("news.onrecord.query..")
            .and()
            .doNotHaveFullyQualifiedName("news.onrecord.query.Views")
            .and()
            .doNotHaveFullyQualifiedName("news.onrecord.query.Standing")
            .and()
            .doNotHaveFullyQualifiedName("news.onrecord.query.ViewTables")
            .and()
            .doNotHaveFullyQualifiedName("news.onrecord.query.Batch")
            .and()
            .doNotHaveFullyQualifiedName("news.onrecord.query.Projecting")
            .and()
            .doNotHaveFullyQualifiedName("news.onrecord.query.QueryConfiguration")
            .and()
            .doNotHaveFullyQualifiedName("news.onrecord.query.log.OpenedEvents") // reads the ledger, not the views
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.springframework\\.jdbc\\.core\\.(simple\\.JdbcClient|JdbcTemplate|.*JdbcOperations)")
            .orShould()
            .callMethod(javax.sql.DataSource.class, "getConnection");

    /** Looking modules up would bring Axon's update checker, which reports to its vendor. */
    @ArchTest
    static final ArchRule axonLooksNothingUp =
            noClasses().should().callMethod(DefaultConfigurer.class, "defaultConfiguration");

    private static String[] with(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
