package report

import (
	"encoding/json"
	"io"

	"github.com/comity-project/comity"
)

// SARIF writes the findings of a story as a log of the Static Analysis Results Interchange Format 2.1.0 (OASIS, 2020), so that a draft can be reviewed
// where code is. Supported figures are left out.
func SARIF(w io.Writer, s *comity.Story, b *comity.Brief) error {
	at := newLines(s.Text)
	results := []sarifResult{}
	for i := range b.Verdicts {
		v := &b.Verdicts[i]
		level, found := sarifLevels[v.Class]
		if !found {
			continue
		}
		f := &b.Figures[v.Figure]
		start, end := at.at(f.Start), at.at(f.End)
		results = append(results, sarifResult{RuleID: string(v.Class), Level: level, Message: sarifText{explain(v)},
			Locations: []sarifLocation{{Physical: sarifPhysical{Artifact: sarifArtifact{URI: address(s)}, Region: sarifRegion{
				StartLine: start.line, EndLine: end.line,
				StartColumn: 1 + units(s.Text[at.starts[start.line-1]:f.Start]), EndColumn: 1 + units(s.Text[at.starts[end.line-1]:f.End]),
				ByteOffset: f.Start, ByteLength: f.Len(), Snippet: sarifText{f.Quote}}}}},
			Properties: map[string]any{"official": v.Official, "source": v.Source, "alternatives": v.Alternatives}})
	}
	rules := []sarifRule{}
	for _, c := range []comity.Class{comity.Contradicted, comity.Imprecise, comity.NotVerifiable} {
		rules = append(rules, sarifRule{ID: string(c), Short: sarifText{"A figure is " + words[c] + " by official statistics"}})
	}
	log := map[string]any{
		"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
		"runs": []any{map[string]any{"tool": map[string]any{"driver": map[string]any{"name": "comity", "rules": rules}}, "columnKind": "utf16CodeUnits", "results": results}},
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(log)
}

var sarifLevels = map[comity.Class]string{comity.Contradicted: "error", comity.Imprecise: "warning", comity.NotVerifiable: "note"}

type sarifText struct {
	Text string `json:"text"`
}
type sarifRule struct {
	ID    string    `json:"id"`
	Short sarifText `json:"shortDescription"`
}
type sarifResult struct {
	RuleID     string          `json:"ruleId"`
	Level      string          `json:"level"`
	Message    sarifText       `json:"message"`
	Locations  []sarifLocation `json:"locations"`
	Properties map[string]any  `json:"properties"`
}
type sarifLocation struct {
	Physical sarifPhysical `json:"physicalLocation"`
}
type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}
type sarifArtifact struct {
	URI string `json:"uri"`
}
type sarifRegion struct {
	StartLine   int       `json:"startLine"`
	StartColumn int       `json:"startColumn"`
	EndLine     int       `json:"endLine"`
	EndColumn   int       `json:"endColumn"`
	ByteOffset  int       `json:"byteOffset"`
	ByteLength  int       `json:"byteLength"`
	Snippet     sarifText `json:"snippet"`
}

// address is where a story is: its page, else its name.
func address(s *comity.Story) string {
	if s.URL != "" {
		return s.URL
	}
	return s.ID
}
