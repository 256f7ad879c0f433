package news.onrecord.command.confidential;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import news.onrecord.Text;

/** Who a confidential source is. It is never printed by accident: not in a log, not in a message. */
record Identity(@JsonValue String words) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Identity of(Text words) {
        return new Identity(words.orErased());
    }

    @Override
    public String toString() {
        return "an identity";
    }
}
