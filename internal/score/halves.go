package score

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

// A Half is one part of a corpus: stories that rules and learning may look at, and stories that only measure.
type Half string

// The halves.
const (
	Develop Half = "develop"
	Measure Half = "measure"
)

// ReadSplit reads a split file: a line `ID develop` or `ID measure` for each story; empty lines and lines after # say nothing.
func ReadSplit(path string) (map[string]Half, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("split: %w", err)
	}
	defer file.Close()
	halves := map[string]Half{}
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		words := strings.Fields(lines.Text())
		if len(words) == 0 || strings.HasPrefix(words[0], "#") {
			continue
		}
		if len(words) != 2 || Half(words[1]) != Develop && Half(words[1]) != Measure {
			return nil, fmt.Errorf("split: %s:%d: want `ID develop` or `ID measure`, have %q", path, n, lines.Text())
		}
		if _, twice := halves[words[0]]; twice {
			return nil, fmt.Errorf("split: %s:%d: story %s stands there twice", path, n, words[0])
		}
		halves[words[0]] = Half(words[1])
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("split: %s: %w", path, err)
	}
	return halves, nil
}

// Halve divides cards by a split; a story that the split does not name is an error.
func Halve(cards []Card, halves map[string]Half) (develop, measure []Card, err error) {
	for _, c := range cards {
		switch halves[c.ID] {
		case Develop:
			develop = append(develop, c)
		case Measure:
			measure = append(measure, c)
		default:
			return nil, nil, fmt.Errorf("split: story %s is in no half; add a line `%s develop` or `%s measure`", c.ID, c.ID, c.ID)
		}
	}
	return develop, measure, nil
}
