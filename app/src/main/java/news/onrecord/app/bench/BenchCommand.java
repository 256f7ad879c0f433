package news.onrecord.app.bench;

import picocli.CommandLine.Command;

/** {@code onrecord bench}: measures On Record on this machine, and says which of its goals were met. */
@Command(
        name = "bench",
        description = "Measure On Record on this machine, in temporary folders of its own.",
        subcommands = {
            AccessBench.class,
            AppendBench.class,
            DoorsBench.class,
            GrowthBench.class,
            ReadBench.class,
            VisibilityBench.class,
            BenchVerifyCommand.class
        },
        synopsisSubcommandLabel = "BENCHMARK")
public final class BenchCommand {}
