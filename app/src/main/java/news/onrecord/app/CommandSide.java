package news.onrecord.app;

import com.zaxxer.hikari.HikariDataSource;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Caller;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.PersonId;
import news.onrecord.access.door.DoorKeeper;
import news.onrecord.access.door.KnownCaller;
import news.onrecord.command.CommandConfiguration;
import news.onrecord.command.door.Actor;
import news.onrecord.command.door.CurrentActor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a process that puts on record has: the doors for it, the log's publisher, and connections that may append. */
@Configuration(proxyBeanMethods = false)
@Import(CommandConfiguration.class)
class CommandSide {

    private static final int COMMAND_CONNECTIONS = 6;
    private static final int LOG_CONNECTIONS = 3;

    @Bean
    HikariDataSource commandDataSource(Database database) {
        return database.pool("command", Roles.COMMAND, COMMAND_CONNECTIONS);
    }

    /** The log's own, so that publishing never takes a connection from an append. */
    @Bean
    HikariDataSource logDataSource(Database database) {
        return database.pool("log", Roles.COMMAND, LOG_CONNECTIONS);
    }

    /** It can erase words and nothing else, and cannot read them. */
    @Bean
    HikariDataSource eraserDataSource(Database database) {
        return database.pool("eraser", Roles.ERASER, 1);
    }

    /** The one place where a caller becomes the actor of an event. */
    @Bean
    CurrentActor currentActor() {
        return () -> {
            KnownCaller known = KnownCaller.now();
            Caller caller = known.caller();
            return new Actor(
                    caller.person().orElseThrow().id().value(),
                    caller.client(),
                    known.circumstances().correlationId(),
                    caller.onBehalfOf().map(PersonId::value));
        };
    }

    @Bean
    LineThreshold threshold(AccessSettings settings, Problems problems) {
        return new LineThreshold(new DoorKeeper(settings), problems);
    }

    @Bean
    ConfidantsOfTheHouse confidants(Gatehouse gatehouse) {
        return new ConfidantsOfTheHouse(gatehouse);
    }

    @Bean
    AnswerersOfTheHouse answerers(Gatehouse gatehouse) {
        return new AnswerersOfTheHouse(gatehouse);
    }

    @Bean
    Readiness ledgerReadiness(@Qualifier("commandDataSource") HikariDataSource dataSource) {
        return new Readiness("ledger", dataSource, "select position from ledger.head");
    }
}
