//! Company templates: the built-in ones, those kept in this browser, beginning a project with one,
//! taking one over into the open project, and making one out of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Incoming, Library, Workspace};
use crate::files::{self, Content, FileError, ProjectFile, Template, TemplatePart};
use crate::merge::{Id, Table};
use crate::platform::{clock, fetch, random};
use crate::storage::StorageError;

/// The templates that come with the program, by the names of their files.
pub const BUILT_IN_TEMPLATES: [&str; 3] = ["service", "retail", "public"];

/// What a file that somebody gave us turned out to be.
#[derive(Clone, Debug)]
pub enum Arrived {
    /// A project, or a part of one.
    Project(Arc<Incoming>),
    /// A company template.
    Template(Arc<Template>),
}

impl Arrived {
    /// Reads a file; nothing else happens.
    ///
    /// # Errors
    /// When it is neither; see [`FileError`].
    pub fn read(name: &str, raw: Vec<u8>) -> Result<Self, FileError> {
        if let Some(template) = template_in(&raw) {
            return Ok(Self::Template(Arc::new(template?)));
        }
        Ok(Self::Project(Arc::new(Incoming::read(name, raw)?)))
    }
}

/// The template in these bytes; nothing when they do not say that they are one.
fn template_in(raw: &[u8]) -> Option<Result<Template, FileError>> {
    match Template::read(raw) {
        Err(FileError::WrongFormat { .. }) => None,
        read => Some(read),
    }
}

impl Library {
    /// A built-in template in a language ("de", "en"); nothing when it cannot be had.
    pub async fn built_in_template(self, name: &str, language: &str) -> Option<Template> {
        let name = format!("templates/{name}.{language}.json");
        Template::read(&fetch::bytes(&name).await?).ok()
    }

    /// The templates kept in this browser, by name. One that cannot be read is left out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn kept_templates(self) -> Result<Vec<(Id, Template)>, StorageError> {
        let rows = self.store().templates().await?.into_iter();
        let read = |(id, text): (Id, String)| Some((id, Template::read(text.as_bytes()).ok()?));
        let mut templates: Vec<(Id, Template)> = rows.filter_map(read).collect();
        templates.sort_by_key(|(id, template)| (template.name.to_lowercase(), *id));
        Ok(templates)
    }

    /// Keeps a template in this browser, in the place of one of the same name and content.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn keep_template(self, template: &Template) -> Result<(), StorageError> {
        let kept = self.kept_templates().await?;
        if kept.iter().any(|(_, other)| other == template) {
            return Ok(());
        }
        let (id, text) = (random::id(), template.write());
        self.store().put_template(id, &text).await
    }

    /// Deletes a kept template. Projects that began with it stay as they are.
    ///
    /// # Errors
    /// When that cannot be stored.
    pub async fn forget_template(self, id: Id) -> Result<(), StorageError> {
        self.store().remove_template(id).await
    }
}

/// What a project that begins with a template begins with: the same records and stamps everywhere.
pub(super) fn beginning(template: &Template) -> Table {
    let records = template.records();
    files::as_table(&records, files::content_actor(&records))
}

/// What the file of a template is called.
pub fn template_file_name(template: &Template) -> String {
    files::file_name_ending(&template.name, &clock::today(), files::TEMPLATE_EXTENSION)
}

impl Workspace {
    /// These parts of the open project as a template.
    pub fn template(self, parts: &BTreeSet<TemplatePart>, name: &str, about: &str) -> Template {
        self.with_table(|table| Template::of(table, parts, name, about))
    }

    /// What a template would bring into the open project, as a file for the preview: only what is
    /// not there yet. Nothing into a package, which must stay the part that it is.
    pub fn incoming_template(self, template: &Template) -> Option<Arc<Incoming>> {
        let inner = self.inner();
        if inner.project != inner.about {
            return None;
        }
        let records = self.with_table(|table| template.fresh(table));
        Some(Arc::new(Incoming {
            name: template.name.clone(),
            file: ProjectFile {
                project: inner.about,
                name: self.name(),
                part: None,
                exported: None,
                content: Content::Plain(records),
                remarks: Vec::new(),
            },
            raw: template.write().into_bytes(),
        }))
    }
}
