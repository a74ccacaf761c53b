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

func (s score) f1() float64 { return 200 * float64(s.match) / float64(max(s.pred+s.gold, 1)) }

// segmentation scores text.Split on the raw text of a treebank.
func segmentation(gold *text.Document) (tokens, sentences score) {
	pred := text.Split(gold.Text)
	return overlap(tokenSpans(pred), tokenSpans(gold)), overlap(sentenceSpans(pred), sentenceSpans(gold))
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

// listMisses writes each token and sentence of text.Split that is not in the treebank, with the text around it.
func listMisses(w io.Writer, gold *text.Document) {
	pred := text.Split(gold.Text)
	list := func(what string, pred, have []span) {
		known := make(map[span]bool, len(have))
		for _, g := range have {
			known[g] = true
		}
		for _, p := range pred {
			if !known[p] {
				fmt.Fprintf(w, "%s\t%q\t%q\n", what, gold.Text[p.start:p.end], gold.Text[max(0, p.start-30):min(len(gold.Text), p.end+30)])
			}
		}
	}
	list("token", tokenSpans(pred), tokenSpans(gold))
	list("sentence", sentenceSpans(pred), sentenceSpans(gold))
}
