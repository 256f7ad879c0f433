package news.onrecord.query.assessment;

import news.onrecord.assessment.AssessmentId;
import news.onrecord.query.Address;
import news.onrecord.query.Answers;
import news.onrecord.query.AtVersion;
import news.onrecord.query.Parameters;
import news.onrecord.query.Search;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is on record about one assessment; a claim's stand in the answer about the claim. */
@RestController
@RequestMapping(path = "/api/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
final class AssessmentQueryController {

    private final Answers answers;

    AssessmentQueryController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/{id}")
    ResponseEntity<AtVersion<AssessmentView>> assessment(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_ONE_ALONE);
        var assessment = Address.id(AssessmentId::new, id);
        return answers.thing(
                asked,
                Search.all(assessment, 1),
                assessment,
                views -> AssessmentViews.find(views, assessment).orElseThrow(() -> Address.nothing(assessment)));
    }
}
