//! The third leg: a file or folder on the disk that a person chose, kept up to date. Only where the
//! browser offers it; the permission is the browser's to give and to take.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetFileOptions,
    FileSystemHandle, FileSystemHandleKind, FileSystemWritableFileStream,
};

use super::db::Durability;
use super::error::{Result, StorageError};
use super::rows::{disk_key, number, object, text};
use super::schema::META;
use super::store::Store;
use crate::merge::Id;
use crate::platform::clock;

/// What may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One file, always the same.
    File,
    /// A folder, with a file for each day.
    Folder,
}

impl Target {
    fn picker(self) -> &'static str {
        match self {
            Self::File => "showSaveFilePicker",
            Self::Folder => "showDirectoryPicker",
        }
    }

    /// Does this browser let people choose one?
    pub fn is_offered(self) -> bool {
        function(&js_sys::global(), self.picker()).is_some()
    }
}

/// A file as it was written last.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    name: String,
    at: u64,
    /// When it was last changed, as the file system says.
    modified: f64,
}

/// Where a project's copy lies on the disk.
#[derive(Debug, Clone)]
pub struct Disk {
    handle: FileSystemHandle,
    written: Option<Written>,
}

/// What came of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is written, since then.
    Written(u64),
    /// The browser wants a person to say yes again.
    NotAllowed,
    /// Somebody else has changed the file since; it was left as it is.
    Foreign,
}

impl Disk {
    /// Asks a person for a place. Nothing when they would rather not. Call it from a click.
    pub async fn choose(target: Target, suggested: &str) -> Result<Option<Self>> {
        let options = object([("id", "touchpoint-werkstatt".into())]);
        let set = |name: &str, value: &JsValue| Reflect::set(&options, &name.into(), value);
        let accept = object([("application/json", Array::of1(&".json".into()).into())]);
        let kinds = Array::of1(&object([("accept", accept)]));
        let is_set = match target {
            Target::File => {
                set("suggestedName", &suggested.into()).and_then(|_| set("types", &kinds))
            }
            Target::Folder => set("mode", &"readwrite".into()),
        };
        is_set.map_err(|thrown| StorageError::from_js(&thrown))?;
        let chosen = call(&js_sys::global(), target.picker(), &options).await;
        match chosen {
            Ok(handle) => Ok(Some(Self {
                handle: handle.unchecked_into(),
                written: None,
            })),
            Err(StorageError::Unknown { name, .. }) if name == "AbortError" => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What the chosen file or folder is called.
    pub fn name(&self) -> String {
        self.handle.name()
    }

    /// Is it a folder?
    pub fn is_folder(&self) -> bool {
        self.handle.kind() == FileSystemHandleKind::Directory
    }

    /// When it was last written.
    pub fn written(&self) -> Option<u64> {
        self.written.as_ref().map(|written| written.at)
    }

    /// May it be written without asking?
    pub async fn is_allowed(&self) -> bool {
        self.permission("queryPermission").await
    }

    /// Asks for the permission. Call it from a click.
    pub async fn ask(&self) -> bool {
        self.permission("requestPermission").await
    }

    async fn permission(&self, question: &str) -> bool {
        if function(&self.handle, question).is_none() {
            return true;
        }
        let mode = object([("mode", "readwrite".into())]);
        let answer = call(&self.handle, question, &mode).await;
        answer.is_ok_and(|answer| answer.as_string().as_deref() == Some("granted"))
    }

    /// Writes the file, in a folder the one of this name. The old content stays until the new one is
    /// whole. What somebody else has written is left alone, unless `even_foreign`.
    pub async fn write(&mut self, name: &str, text: &str, even_foreign: bool) -> Result<Outcome> {
        if !self.is_allowed().await {
            return Ok(Outcome::NotAllowed);
        }
        let file = self.file(name).await?;
        let name = file.name();
        let last = self.written.as_ref().filter(|last| last.name == name);
        let now_there: File = settled(file.get_file()).await?;
        if last.is_some_and(|last| last.modified != now_there.last_modified()) && !even_foreign {
            return Ok(Outcome::Foreign);
        }
        let stream: FileSystemWritableFileStream = settled(file.create_writable()).await?;
        let writing = stream
            .write_with_str(text)
            .map_err(|thrown| StorageError::from_js(&thrown))?;
        settled::<JsValue>(writing).await?;
        settled::<JsValue>(stream.close()).await?;
        let there: File = settled(file.get_file()).await?;
        let at = clock::now();
        self.written = Some(Written {
            name,
            at,
            modified: there.last_modified(),
        });
        Ok(Outcome::Written(at))
    }

    async fn file(&self, name: &str) -> Result<FileSystemFileHandle> {
        if !self.is_folder() {
            return Ok(self.handle.clone().unchecked_into());
        }
        let folder: &FileSystemDirectoryHandle = self.handle.unchecked_ref();
        let options = FileSystemGetFileOptions::new();
        options.set_create(true);
        settled(folder.get_file_handle_with_options(name, &options)).await
    }

    fn row(&self) -> JsValue {
        let written = self.written.iter().flat_map(|written| {
            [
                ("name", written.name.as_str().into()),
                ("at", (written.at as f64).into()),
                ("modified", written.modified.into()),
            ]
        });
        let handle = ("handle", self.handle.clone().into());
        object(std::iter::once(handle).chain(written))
    }

    fn read(row: &JsValue) -> Option<Self> {
        let handle = Reflect::get(row, &"handle".into()).ok()?;
        if !handle.is_object() {
            return None;
        }
        let modified = Reflect::get(row, &"modified".into()).ok()?.as_f64();
        let written = text(row, "name").zip(number(row, "at")).zip(modified);
        Some(Self {
            handle: handle.unchecked_into(),
            written: written.map(|((name, at), modified)| Written { name, at, modified }),
        })
    }
}

impl Store {
    /// Where the copy of a project lies on the disk, if somebody chose a place.
    pub async fn disk(&self, project: Id) -> Result<Option<Disk>> {
        let key = JsValue::from(disk_key(project));
        let read = self.database().read(&[META], async |transaction| {
            transaction.store(META)?.get(key.clone()).await
        });
        Ok(read.await?.as_ref().and_then(Disk::read))
    }

    /// Remembers the place; nothing: none. The files stay as they are.
    pub async fn put_disk(&self, project: Id, disk: Option<&Disk>) -> Result<()> {
        let (key, row) = (
            disk_key(project).into(),
            disk.map_or(JsValue::NULL, Disk::row),
        );
        let write = self
            .database()
            .write(&[META], Durability::Relaxed, |transaction| {
                transaction.object_store(META)?.put_with_key(&row, &key)
            });
        write.await.map(|_| ())
    }
}

fn function(of: &Object, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

async fn call(of: &Object, name: &str, with: &JsValue) -> Result<JsValue> {
    let missing = || StorageError::named("NotSupportedError", "the browser does not offer this");
    let function = function(of, name).ok_or_else(missing)?;
    match function.call1(of, with) {
        Ok(promise) => settled(promise.unchecked_into()).await,
        Err(thrown) => Err(StorageError::from_js(&thrown)),
    }
}

async fn settled<T: JsCast>(promise: Promise) -> Result<T> {
    match JsFuture::from(promise).await {
        Ok(value) => Ok(value.unchecked_into()),
        Err(thrown) => Err(StorageError::from_js(&thrown)),
    }
}
