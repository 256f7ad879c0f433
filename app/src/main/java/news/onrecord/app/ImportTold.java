package news.onrecord.app;

import java.util.List;
import news.onrecord.command.importing.ImportAccount;
import news.onrecord.command.importing.ImportReport;

/**
 * What an import came to, as the command says it.
 *
 * @param lines for a person
 * @param account for a program
 */
record ImportTold(List<String> lines, Object account, boolean isComplete) {

    ImportTold {
        lines = List.copyOf(lines);
    }

    static ImportTold of(ImportReport report) {
        return new ImportTold(List.of(report.notImported(), report.summary()), report, report.isComplete());
    }

    static ImportTold of(ImportAccount account) {
        return new ImportTold(account.lines(), account, account.isComplete());
    }
}
