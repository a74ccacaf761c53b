package amount

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkScan reads the shared stories as one text; the budget is 2 million characters a second on one core.
func BenchmarkScan(b *testing.B) {
	text := storyText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(text, Context{Place: "IND"})
	}
}

func storyText(b *testing.B) string {
	b.Helper()
	files, _ := filepath.Glob("../../../../shared/gold/stories/*.txt")
	if len(files) == 0 {
		b.Skip("the shared stories are missing")
	}
	var all strings.Builder
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		all.Write(text)
		all.WriteString("\n\n")
	}
	return all.String()
}
