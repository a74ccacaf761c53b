package main

import (
	"fmt"
	"io"

	"github.com/comity-project/comity/internal/text"
)

// span is a piece of text by byte offsets.
type span struct{ start, end int }

// score counts what was predicted, what is in the treebank, and what agrees.
type score struct{ pred, gold, match int }

func (s score) precision() float64 { return 100 * float64(s.match) / float64(max(s.pred, 1)) }
func (s score) recall() float64    { return 100 * float64(s.match) / float64(max(s.gold, 1)) }
func (s score) f1() float64        { return 200 * float64(s.match) / float64(max(s.pred+s.gold, 1)) }

// segmentation scores text.Split on the raw text of a treebank.
func segmentation(gold *text.Document, misses io.Writer) (tokens, sentences score) {
	pred := text.Split(gold.Text)
	tokens = overlap(tokenSpans(pred), tokenSpans(gold))
	sentences = overlap(sentenceSpans(pred), sentenceSpans(gold))
	if misses != nil {
		listMisses(misses, gold.Text, tokenSpans(pred), tokenSpans(gold), "token")
		listMisses(misses, gold.Text, sentenceSpans(pred), sentenceSpans(gold), "sentence")
	}
	return tokens, sentences
}

func tokenSpans(d *text.Document) []span {
	out := make([]span, len(d.Tokens))
	for i, t := range d.Tokens {
		out[i] = span{t.Start, t.End}
	}
	return out
}

func sentenceSpans(d *text.Document) []span {
	out := make([]span, len(d.Sentences))
	for i, s := range d.Sentences {
		out[i] = span{d.Tokens[s.First].Start, d.Tokens[s.Last-1].End}
	}
	return out
}

// overlap scores the spans that are the same.
func overlap(pred, gold []span) score {
	s := score{pred: len(pred), gold: len(gold)}
	have := make(map[span]bool, len(gold))
	for _, g := range gold {
		have[g] = true
	}
	for _, p := range pred {
		if have[p] {
			s.match++
		}
	}
	return s
}

// listMisses writes each predicted span that is not in the treebank.
func listMisses(w io.Writer, s string, pred, gold []span, what string) {
	have := make(map[span]bool, len(gold))
	for _, g := range gold {
		have[g] = true
	}
	for _, p := range pred {
		if !have[p] {
			fmt.Fprintf(w, "%s\t%q\t%q\n", what, s[p.start:p.end], s[max(0, p.start-30):min(len(s), p.end+30)])
		}
	}
}
