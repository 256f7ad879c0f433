package news.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import news.onrecord.assessment.BuiltInLabel;
import news.onrecord.attribution.Credibility;
import news.onrecord.attribution.Evidentiality;
import news.onrecord.attribution.Factuality;
import news.onrecord.attribution.HedgeKind;
import news.onrecord.attribution.HopMode;
import news.onrecord.attribution.Identification;
import news.onrecord.attribution.QuoteAlteration;
import news.onrecord.attribution.ReportPart;
import news.onrecord.attribution.ReportingMode;
import news.onrecord.attribution.Salience;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.RelationBasis;
import news.onrecord.claim.RelationKind;
import news.onrecord.claim.Stance;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Severity;
import news.onrecord.correction.TargetState;
import news.onrecord.query.claim.WordingChange;
import news.onrecord.query.relation.RelationDirection;
import news.onrecord.query.takedown.CarrierView;
import news.onrecord.query.takedown.TakedownState;
import news.onrecord.report.LineageKind;
import news.onrecord.source.AliasKind;
import news.onrecord.source.Proximity;
import news.onrecord.source.Reliability;
import news.onrecord.source.SourceKind;
import news.onrecord.takedown.TakedownGround;
import news.onrecord.visibility.Visibility;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Map<String, List<Object[]>> AXES = Map.ofEntries(
            Map.entry("mode", List.of(ReportingMode.values(), HopMode.values())),
            Map.entry("identification", List.<Object[]>of(Identification.values())),
            Map.entry("sourceKind", List.<Object[]>of(SourceKind.values())),
            Map.entry("proximity", List.<Object[]>of(Proximity.values())),
            Map.entry("aliasKind", List.<Object[]>of(AliasKind.values())),
            Map.entry("takedownGround", List.<Object[]>of(TakedownGround.values())),
            Map.entry("takedownState", List.<Object[]>of(TakedownState.values())),
            Map.entry("carries", List.<Object[]>of(CarrierView.Because.values())),
            Map.entry("reliability", List.<Object[]>of(Reliability.values())),
            Map.entry("evidentiality", List.<Object[]>of(Evidentiality.values())),
            Map.entry("hedge", List.<Object[]>of(HedgeKind.values())),
            Map.entry("factuality", List.<Object[]>of(Factuality.values())),
            Map.entry("terms", List.<Object[]>of(SourcingTerms.values())),
            Map.entry("alteration", List.<Object[]>of(QuoteAlteration.values())),
            Map.entry("salience", List.<Object[]>of(Salience.values())),
            Map.entry("credibility", List.<Object[]>of(Credibility.values())),
            Map.entry("part", List.<Object[]>of(ReportPart.values())),
            Map.entry("stance", List.<Object[]>of(Stance.values())),
            Map.entry("lineage", List.<Object[]>of(LineageKind.values())),
            Map.entry("claimKind", List.<Object[]>of(ClaimKind.values())),
            Map.entry("wordingChange", List.<Object[]>of(WordingChange.values())),
            Map.entry("relation", List.<Object[]>of(relations())),
            Map.entry("basis", List.<Object[]>of(RelationBasis.values())),
            Map.entry("correctionKind", List.<Object[]>of(CorrectionKind.values())),
            Map.entry("extent", List.<Object[]>of(CorrectionExtent.values())),
            Map.entry("target", List.<Object[]>of(CorrectionTarget.values())),
            Map.entry("state", List.<Object[]>of(notable())),
            Map.entry("severity", List.<Object[]>of(Severity.values())),
            Map.entry("authority", List.<Object[]>of(IssuingAuthority.values())),
            Map.entry("origin", List.<Object[]>of(CorrectionOrigin.values())),
            Map.entry("ratingLabel", List.<Object[]>of(BuiltInLabel.values())),
            Map.entry("visibility", List.<Object[]>of(Visibility.values())));

    /** That something simply stands is not said. */
    private static Object[] notable() {
        return Arrays.stream(TargetState.values())
                .filter(state -> state != TargetState.STANDING)
                .toArray();
    }

    private static Object[] relations() {
        return Arrays.stream(RelationKind.values())
                .flatMap(kind -> kind.isMutual()
                        ? Stream.of(kind)
                        : Arrays.stream(RelationDirection.values()).map(direction -> kind + "." + direction))
                .toArray();
    }

    @Test
    void everyValueOfTheLanguageHasALabelAndNoLabelIsLeftOver() {
        var values = AXES.entrySet().stream()
                .flatMap(axis ->
                        axis.getValue().stream().flatMap(Arrays::stream).map(value -> axis.getKey() + "." + value))
                .distinct()
                .toList();
        assertThat(ResourceBundle.getBundle("messages").keySet()).containsExactlyInAnyOrderElementsOf(values);
    }
}
