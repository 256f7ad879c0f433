package news.onrecord.report;

/**
 * Names one further part of a report version, {@code CAPTION 2}. The same name in a later version is the same place of the
 * report, whatever stands there by then.
 *
 * @param number from 1, among those of its kind
 */
public record PartName(PartKind kind, int number) {

    @Override
    public String toString() {
        return kind + " " + number;
    }
}
