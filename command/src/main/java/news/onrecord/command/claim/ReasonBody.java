package news.onrecord.command.claim;

import news.onrecord.Text;
import news.onrecord.command.door.Given;
import org.jspecify.annotations.Nullable;

/** What a request may say that takes something back: why, and nothing else. */
record ReasonBody(@Nullable Text reason) {

    Text given() {
        return Given.text("reason", reason);
    }
}
